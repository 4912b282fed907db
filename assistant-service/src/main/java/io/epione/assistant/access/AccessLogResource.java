package io.epione.assistant.access;

import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looked at the person's data, newest first. */
@Path("/api/me/access-log")
@RunOnVirtualThread
class AccessLogResource {
    private static final int MOST = 500;

    private final RoleBasedAccess access;
    private final AuditTrail audit;

    @Inject
    AccessLogResource(RoleBasedAccess access, AuditTrail audit) {
        this.access = access;
        this.audit = audit;
    }

    /**
     * A page of the log.
     *
     * @param next give it as {@code before} to read on; null on the last page
     * @param intact whether the whole log is as it was written
     */
    record Page(List<Item> entries, @Nullable Long next, boolean intact) {}

    /** One look. */
    record Item(long seq, Instant at, String actor, String name, String role, String purpose) {}

    @GET
    public Page get(
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("before") Optional<Long> before,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Person person = access.inChargeOf(Named.optional(patient));
        int size = Math.clamp(limit, 1, MOST);
        List<Item> items = audit.page(person.id(), before.orElse(Long.MAX_VALUE), size).stream()
                .map(entry -> new Item(
                        entry.seq(), entry.at(), entry.actor(), entry.actorName(), entry.role(), entry.purpose()))
                .toList();
        Long next = items.size() == size && items.getLast().seq() > 1
                ? items.getLast().seq()
                : null;
        return new Page(items, next, audit.firstBroken(person.id()).isEmpty());
    }
}
