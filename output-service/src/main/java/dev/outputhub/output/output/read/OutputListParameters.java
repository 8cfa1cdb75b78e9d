package dev.outputhub.output.output.read;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the filters of lists of outputs. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "Full text: words, \"phrases\", -exclusions, prefix*, OR.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "include",
        in = ParameterIn.QUERY,
        description = "terms, prompt, agent, conversation, basedOn, assignee, files, edits",
        schema = @Schema(type = "string"))
@Parameter(
        name = "deleted",
        in = ParameterIn.QUERY,
        description = "true: the trash; any: both.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"true", "false", "any"}))
@Parameter(name = "favourite", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(name = "edited", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(
        name = "promptId",
        in = ParameterIn.QUERY,
        description = "Ids; not: and ids; or none or some.",
        schema = @Schema(type = "string"))
@Parameter(name = "promptVersion", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
@Parameter(
        name = "agentId",
        in = ParameterIn.QUERY,
        description = "Ids; not: and ids; or none or some.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "conversationId",
        in = ParameterIn.QUERY,
        description = "Ids; not: and ids; or none or some.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "messageId",
        in = ParameterIn.QUERY,
        description = "Ids; not: and ids; or none or some.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "basedOnId",
        in = ParameterIn.QUERY,
        description = "Ids; not: and ids; or none or some.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "source",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"manual", "import", "completion", "api"}))
@Parameter(
        name = "date",
        in = ParameterIn.QUERY,
        description = "A day; also date.gte, date.gt, date.lte, date.lt.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "createdAt.gte",
        in = ParameterIn.QUERY,
        description = "Likewise .gt, .lte, .lt, and updatedAt.",
        schema = @Schema(type = "string", format = "date-time"))
@Parameter(
        name = "rating",
        in = ParameterIn.QUERY,
        description = "1 to 5, or none or some; also rating.gte and so on.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "assigneeId",
        in = ParameterIn.QUERY,
        description = "Of the members who are to review it, or none or some.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "dueOn",
        in = ParameterIn.QUERY,
        description = "A day, or none or some; dueOn.lt=<today> is overdue.",
        schema = @Schema(type = "string"))
@Parameter(name = "createdBy", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
@Parameter(
        name = "terms",
        in = ParameterIn.QUERY,
        description = "terms.<vocabulary>=any:a,b · all:a,b · not:a · none · some · several (more than one)",
        style = ParameterStyle.FORM,
        explode = Explode.TRUE,
        schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
public @interface OutputListParameters {}
