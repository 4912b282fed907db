package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.signals.SignalIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A vendor that signs in asks to be registered, and sees how that stands; the operator decides at {@code /api/vendors}. */
@Path("/api/vendor/registration")
@RunOnVirtualThread
class RegistrationResource {
    private final Access access;
    private final Vendors vendors;
    private final SignalIntake door;

    @Inject
    RegistrationResource(Access access, Vendors vendors, SignalIntake door) {
        this.access = access;
        this.vendors = vendors;
        this.door = door;
    }

    /** 404 for a vendor that neither asked nor was registered. */
    @GET
    public VendorView get() {
        return vendors.find(vendor()).map(VendorView::of).orElseThrow(Problem::notFound);
    }

    /** 202 while the operator has not decided; what the operator decided is not changed by asking again. */
    @POST
    @Transactional
    public Response ask(@Nullable JsonNode body) {
        String client = vendor();
        VendorRequest request = VendorRequest.read(body, door::reads);
        vendors.ask(client, request.name(), request.formats(), request.pushesPerMinute());
        Vendor vendor = vendors.find(client).orElseThrow();
        return Response.status(vendor.requested() ? 202 : 200)
                .entity(VendorView.of(vendor))
                .build();
    }

    private String vendor() {
        Caller caller = access.caller();
        if (!caller.is(Role.VENDOR)) {
            throw Problem.forbidden("Only a vendor asks to be registered.");
        }
        return caller.subject();
    }
}
