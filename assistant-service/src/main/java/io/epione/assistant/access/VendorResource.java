package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.signals.SignalIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendors, for the operator: who they are, what they may deliver and how fast, and whether they are stopped. */
@Path("/api/vendors")
@RunOnVirtualThread
class VendorResource {
    private final Access access;
    private final Vendors vendors;
    private final SignalIntake door;

    @Inject
    VendorResource(Access access, Vendors vendors, SignalIntake door) {
        this.access = access;
        this.vendors = vendors;
        this.door = door;
    }

    /** A list of vendors, in an object that can grow. */
    record Page(List<VendorView> vendors) {}

    @GET
    public Page list() {
        operator();
        return new Page(vendors.all().stream().map(VendorView::of).toList());
    }

    @GET
    @Path("/{client}")
    public VendorView get(@PathParam("client") String client) {
        operator();
        return shown(client);
    }

    /** Registers a vendor, or replaces what holds for it. */
    @PUT
    @Path("/{client}")
    @Transactional
    public VendorView put(@PathParam("client") String client, @Nullable JsonNode body) {
        String operator = operator();
        VendorRequest request = VendorRequest.read(body, door::reads);
        vendors.put(named(client), request.name(), request.formats(), request.pushesPerMinute(), operator);
        return shown(client);
    }

    /** From the next request on its tokens are not believed. */
    @POST
    @Path("/{client}/suspend")
    @Transactional
    public VendorView suspend(@PathParam("client") String client) {
        vendors.put(named(client), Vendor.Status.SUSPENDED, operator());
        return shown(client);
    }

    @POST
    @Path("/{client}/resume")
    @Transactional
    public VendorView resume(@PathParam("client") String client) {
        String operator = operator();
        shown(client);
        vendors.put(client, Vendor.Status.ACTIVE, operator);
        return shown(client);
    }

    private String operator() {
        Caller caller = access.caller();
        if (!caller.is(Role.OPERATOR)) {
            throw Problem.forbidden("Vendors are the operator's to register and to stop.");
        }
        return caller.subject();
    }

    /** A client is named as people name it in their grants. */
    private static String named(String client) {
        if (!PatientId.isValid(client)) {
            throw Problem.notFound();
        }
        return client;
    }

    private VendorView shown(String client) {
        return vendors.find(client).map(VendorView::of).orElseThrow(Problem::notFound);
    }
}
