package io.epione.profile.store;

import io.epione.profile.observation.MeasureCatalog;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the shipped catalogue of measures to everybody who asks for one. */
@Dependent
class Catalogue {
    @Produces
    @Singleton
    MeasureCatalog shipped() {
        return MeasureCatalog.shipped();
    }
}
