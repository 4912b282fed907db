package io.epione.signals.healthconnect;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * Records of Android Health Connect. A {@code StepsRecord} counts an interval and becomes {@code steps_interval}. Sleep is
 * the sum of its stages, else the length of the session. The app and the device that wrote a record are its device.
 */
@Singleton
public class HealthConnectAdapter extends MappedAdapter {}
