package io.koppi.intake.formpage.inbound;

import io.koppi.intake.formbuilder.domain.Accent;
import io.koppi.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What every hosted page loads. */
@Path("/f/files")
@PermitAll
public class FormFilesResource {
    private final FormFiles files;

    FormFilesResource(FormFiles files) {
        this.files = files;
    }

    @GET
    @Path("/form.css")
    public Response style(@QueryParam("accent") @DefaultValue("") String accent) {
        Accent colour = Accent.of("#" + accent).orElseThrow(Problem::notFound);
        return file("text/css; charset=utf-8", files.style(colour));
    }

    @GET
    @Path("/form.js")
    public Response script() {
        return file("text/javascript; charset=utf-8", files.hostedScript());
    }

    private static Response file(String type, String content) {
        return Response.ok(content, type)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
