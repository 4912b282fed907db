package io.epione.signals.ambient;

import io.epione.signals.mapping.MappedAdapter;
import jakarta.inject.Singleton;

/**
 * What sensors of a room noticed (radar, depth, microphone, bed, radio): falls, getting out of bed, walks, what somebody
 * does. Events with the sensor that noticed them; pictures, sound and raw signals are never taken.
 */
@Singleton
public class AmbientAdapter extends MappedAdapter {
    @Override
    public String title() {
        return "room sensor";
    }
}
