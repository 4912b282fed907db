package io.epione.signals.fhir;

import io.epione.signals.Demographics;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of a delivery so far; not thread-safe. */
final class Reads {
    final List<Reading> readings = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Nullable
    Demographics demographics;

    void reject(FhirItem item, String code, String message) {
        rejections.add(new Rejection(item.index(), item.pointer(), code, message));
    }
}
