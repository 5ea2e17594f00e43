package cn.qingsu.api.document;

import cn.qingsu.api.problem.Problem;
import cn.qingsu.followup.CallbackAnswers;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Command;
import cn.qingsu.request.Commands;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: every command of the state graph as an operation of its own, every refusal as a problem. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String COMMANDS = "/api/v1/requests/{id}/commands/";
    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Decision.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("青诉开放接口")
                        .version("v1")
                        .license(new License().name("Apache-2.0"))
                        .description("""
                                12345 热线的 JSON 接口。公众接口无需登录；工作人员接口先用 POST /api/v1/session 取得令牌，\
                                之后的请求带上 Authorization: Bearer 令牌。时间为 ISO 8601（UTC）；编号、代码均为文本；\
                                坐标为 WGS-84。请求按字面读取：没有的字段、类型不对的值都会被指出。\
                                一切拒绝均为 application/problem+json，code 供程序判断，clause 为所依据的规则。\
                                系统过忙（overloaded）或数据库暂时不可用（database-away）时返回 503，请按 Retry-After 的秒数等候后重发；\
                                数据库在办理途中断开（outcome-unknown）时也返回 503，但没有 Retry-After：可能已经办成，请先查看再决定；\
                                带同一 Idempotency-Key 的登记重发多少次都只登记一次。"""))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    @Bean
    OpenApiCustomizer tellsCommandsAndProblems() {
        return document -> {
            addSchema(document, Problem.class);
            addCommands(document);
            document.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        boolean open = path.startsWith("/api/v1/public/") || path.equals("/api/v1/session");
                        if (!open) {
                            operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
                        }
                        addProblems(operation, open);
                    }));
        };
    }

    private static void addSchema(OpenAPI document, Class<?> kind) {
        ResolvedSchema resolved =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(kind).resolveAsRef(true));
        resolved.referencedSchemas.forEach(document.getComponents()::addSchemas);
    }

    private static void addProblems(Operation operation, boolean open) {
        ApiResponses responses = operation.getResponses();
        responses.remove("default");
        if (!open) {
            responses.addApiResponse("401", problem("没有登录，或令牌已失效"));
            responses.addApiResponse("403", problem("角色、范围或回避规则不允许"));
        }
        responses.addApiResponse("404", problem("没有找到"));
        if (operation.getRequestBody() != null) {
            responses.addApiResponse("400", problem("JSON 格式、字段名或类型不对"));
            responses.addApiResponse("409", problem("与现状冲突：版本已旧、状态不符、表单已用过"));
            responses.addApiResponse("422", problem("按规则不能受理；fields 逐个字段说明"));
        }
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static void addCommands(OpenAPI document) {
        PathItem general = document.getPaths().remove(COMMANDS + "{action}");
        List<String> tags = general == null ? List.of("命令") : general.getPost().getTags();
        for (String action : Commands.actions()) {
            Class<?> kind = body(action);
            ResolvedSchema resolved =
                    ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(kind).resolveAsRef(false));
            resolved.referencedSchemas.forEach((name, schema) -> {
                if (!name.equals(resolved.schema.getName())) {
                    document.getComponents().addSchemas(name, schema);
                }
            });
            String name = "Command." + Commands.kind(action).orElseThrow().getSimpleName();
            document.getComponents().addSchemas(name, versioned(resolved.schema));
            document.getPaths().addPathItem(COMMANDS + action, new PathItem().post(operation(action, name, tags)));
        }
    }

    /** The record that the body of a command is read into. */
    private static Class<?> body(String action) {
        Class<? extends Command> kind = Commands.kind(action).orElseThrow();
        if (kind == Command.RecordCallback.class) {
            return CallbackAnswers.class;
        }
        return kind == Command.NoteCallbackTry.class ? Noted.class : kind;
    }

    /** A try that nobody answered, as the API takes it. */
    record Noted(@Nullable String note) {}

    private static Schema<?> versioned(Schema<?> command) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("version", new IntegerSchema().description("所依据的版本号").example(7));
        if (command.getProperties() != null) {
            properties.putAll(command.getProperties());
        }
        List<String> required = new ArrayList<>(List.of("version"));
        if (command.getRequired() != null) {
            required.addAll(command.getRequired());
        }
        Schema<?> schema = new ObjectSchema();
        schema.setProperties(properties);
        schema.setRequired(required);
        return schema;
    }

    private static Operation operation(String action, String schema, List<String> tags) {
        CommandTexts.Text text = CommandTexts.of(action);
        ObjectNode example = JsonMapper.shared().createObjectNode().put("version", 7);
        text.example().forEach((field, value) -> example.set(field, (JsonNode) value));
        return new Operation()
                .tags(tags)
                .operationId(action)
                .summary(text.title())
                .description(CommandTexts.description(action))
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("id")
                        .required(true)
                        .description("诉求的 id")
                        .schema(new StringSchema()))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + schema))
                                                .example(example.toString()))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description("已执行")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/CaseState"))))));
    }
}
