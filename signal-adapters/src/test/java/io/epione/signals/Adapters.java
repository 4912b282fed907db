package io.epione.signals;

import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.ambient.AmbientAdapter;
import io.epione.signals.applehealth.AppleHealthAdapter;
import io.epione.signals.csv.CsvAdapter;
import io.epione.signals.dexcom.DexcomAdapter;
import io.epione.signals.fhir.FhirBundleAdapter;
import io.epione.signals.fitbit.FitbitAdapter;
import io.epione.signals.garmin.GarminAdapter;
import io.epione.signals.healthconnect.HealthConnectAdapter;
import io.epione.signals.libreview.LibreViewAdapter;
import io.epione.signals.nightscout.NightscoutDeviceStatusAdapter;
import io.epione.signals.nightscout.NightscoutEntriesAdapter;
import io.epione.signals.nightscout.NightscoutTreatmentsAdapter;
import io.epione.signals.openmhealth.OpenMhealthAdapter;
import io.epione.signals.oura.OuraAdapter;
import io.epione.signals.withings.WithingsAdapter;
import java.util.List;

/** Every adapter there is, for tests of what holds for all of them; a test compares it with the classes. */
public final class Adapters {
    public static final List<SignalAdapter> ALL = List.of(
            new AmbientAdapter(),
            new AppleHealthAdapter(),
            new CsvAdapter(),
            new DexcomAdapter(),
            new FhirBundleAdapter(MeasureCatalog.shipped()),
            new FitbitAdapter(),
            new GarminAdapter(),
            new HealthConnectAdapter(),
            new LibreViewAdapter(),
            new NightscoutDeviceStatusAdapter(),
            new NightscoutEntriesAdapter(),
            new NightscoutTreatmentsAdapter(),
            new OpenMhealthAdapter(),
            new OuraAdapter(),
            new WithingsAdapter());

    private Adapters() {}
}
