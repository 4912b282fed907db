package io.epione.assistant.genome;

import io.epione.models.pgx.PgxGuidance;
import io.epione.signals.fhir.GeneticReports;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the guidance once; with a fault in it the service does not start. */
@Singleton
class PgxBeans {
    /** Reads what laboratories send, for the genes that guidance knows. */
    @Produces
    @Singleton
    GeneticReports reports(PgxGuidance guidance) {
        return new GeneticReports(guidance.terms());
    }

    @Produces
    @Singleton
    PgxGuidance guidance() {
        return new PgxGuidance();
    }
}
