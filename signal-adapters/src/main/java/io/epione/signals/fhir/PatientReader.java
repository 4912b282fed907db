package io.epione.signals.fhir;

import io.epione.profile.person.Sex;
import io.epione.signals.Demographics;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Reads what a Patient says about the person: birth date, administrative gender, country. Nothing else is kept. */
final class PatientReader {
    private PatientReader() {}

    static Demographics read(Patient patient) {
        Sex sex = patient.getGender() == null
                ? Sex.UNKNOWN
                : Sex.of(patient.getGender().toCode());
        String country = patient.getAddress().stream()
                .map(Address::getCountry)
                .filter(sent -> sent != null && sent.strip().matches("[A-Za-z]{2}"))
                .map(sent -> sent.strip().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        return new Demographics(birthDate(patient.getBirthDateElement().getValueAsString()), sex, country);
    }

    /** Only a whole date; a year alone would make an age that is a guess. */
    private static @Nullable LocalDate birthDate(@Nullable String sent) {
        try {
            return sent == null || sent.length() != 10 ? null : LocalDate.parse(sent);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
