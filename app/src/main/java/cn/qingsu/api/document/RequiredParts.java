package cn.qingsu.api.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in the document what the records tell: a component that may not be null is required. */
@Component
class RequiredParts implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                model.setRequired(required(java.getRawClass()).stream()
                        .filter(model.getProperties()::containsKey)
                        .toList());
            }
        }
        return schema;
    }

    private static List<String> required(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(component -> Arrays.stream(component.getAnnotatedType().getAnnotations())
                        .noneMatch(Nullable.class::isInstance))
                .map(RecordComponent::getName)
                .toList();
    }
}
