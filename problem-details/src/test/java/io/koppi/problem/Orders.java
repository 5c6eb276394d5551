package io.koppi.problem;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** An endpoint in small. */
@Path("/orders")
class Orders {
    record Line(int count) {}

    record Order(@Size(max = 3) String name, List<Line> lines) {}

    record Winner(String name) {}

    @POST
    public Uni<Order> take(@Valid Order order) {
        return Uni.createFrom().item(order);
    }

    @GET
    @Path("/refused")
    public Uni<Order> refused() {
        return Uni.createFrom()
                .failure(new Problem(409, "taken", "Somebody was faster")
                        .detail("By a second.")
                        .with("winner", new Winner("Ana"))
                        .header("X-Kept", "yes"));
    }

    @GET
    @Path("/forbidden")
    public Order forbidden() {
        throw new ForbiddenException();
    }

    @GET
    @Path("/broken")
    public Order broken() {
        throw new IllegalStateException("Names what nobody may know");
    }
}
