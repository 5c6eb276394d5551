package io.koppi.intake.formpage.inbound;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates under {@code templates/form}; Qute checks their expressions when the service is built, and escapes what they show. */
@CheckedTemplate(basePath = "form")
final class FormTemplates {
    private FormTemplates() {}

    /** The hosted page. */
    static native TemplateInstance page(FormPage page);

    /** The form for another site's page. */
    static native TemplateInstance embedded(FormPage page);

    static native TemplateInstance notice(NoticePage page);
}
