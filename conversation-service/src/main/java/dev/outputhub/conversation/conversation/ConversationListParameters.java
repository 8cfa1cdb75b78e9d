package dev.outputhub.conversation.conversation;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the filters of lists of conversations. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "Full text of titles and messages: words, \"phrases\", -exclusions, prefix*, OR.",
        schema = @Schema(type = "string"))
@Parameter(name = "include", in = ParameterIn.QUERY, description = "terms, agent", schema = @Schema(type = "string"))
@Parameter(
        name = "deleted",
        in = ParameterIn.QUERY,
        description = "true: the trash; any: both.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"true", "false", "any"}))
@Parameter(name = "favourite", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(
        name = "platform",
        in = ParameterIn.QUERY,
        description = "chatgpt, claude and so on, or none or some.",
        schema = @Schema(type = "string"))
@Parameter(name = "model", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(
        name = "agentId",
        in = ParameterIn.QUERY,
        description = "Ids, or none or some.",
        schema = @Schema(type = "string"))
@Parameter(name = "importId", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
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
        name = "terms",
        in = ParameterIn.QUERY,
        description = "terms.<vocabulary>=any:a,b · all:a,b · not:a · none · some · several (more than one)",
        style = ParameterStyle.FORM,
        explode = Explode.TRUE,
        schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
@interface ConversationListParameters {}
