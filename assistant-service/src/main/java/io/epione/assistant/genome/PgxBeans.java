package io.epione.assistant.genome;

import io.epione.models.pgx.PgxGuidance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the guidance once; with a fault in it the service does not start. */
@Singleton
class PgxBeans {
    @Produces
    @Singleton
    PgxGuidance guidance() {
        return new PgxGuidance();
    }
}
