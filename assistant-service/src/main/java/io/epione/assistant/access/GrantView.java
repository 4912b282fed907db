package io.epione.assistant.access;

import java.time.Instant;
import java.util.List;

/** A grant as it is shown. */
record GrantView(String grantee, String kind, List<String> categories, String grantedBy, Instant grantedAt) {
    static GrantView of(Grant grant) {
        return new GrantView(
                grant.grantee(),
                grant.kind().code(),
                grant.categories().stream()
                        .map(category -> category.name().toLowerCase(java.util.Locale.ROOT))
                        .sorted()
                        .toList(),
                grant.grantedBy(),
                grant.grantedAt());
    }

    /** A list of grants, in an object that can grow. */
    record Page(List<GrantView> grants) {
        static Page of(List<Grant> grants) {
            return new Page(grants.stream().map(GrantView::of).toList());
        }
    }
}
