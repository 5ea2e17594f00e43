package cn.qingsu.desk.action;

import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Command;
import cn.qingsu.request.Commands;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form into a command. What is wrong with it is a refusal that names the field, never a fault. */
@Component
public class FormReading {

    private static final int MOST_LINES = 50;

    /** All values of a form are texts; the API's mapper rightly takes no text for a number. */
    private final JsonMapper json = JsonMapper.shared();

    /** @return refused with {@code unknown-action}, {@code field-missing} or {@code field-malformed} */
    public Decision<Command> read(String action, MultiValueMap<String, String> form) {
        Optional<Class<? extends Command>> kind = Commands.kind(action);
        return kind.isEmpty()
                ? Decision.refused("unknown-action", "诉求的操作", "没有这项操作，请刷新页面后重试。")
                : read(kind.get(), form, field -> label(action, field)).map(command -> command);
    }

    /**
     * As {@link #read(String, MultiValueMap)} for any record.
     *
     * @param label the Chinese name of a component, for the refusal
     */
    public <R> Decision<R> read(Class<R> kind, MultiValueMap<String, String> form, UnaryOperator<String> label) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            Object said = said(component, form);
            String name = label.apply(component.getName());
            if (said == null && mustBeSaid(component)) {
                return Decision.refused("field-missing", "必填项", "请填写“" + name + "”。");
            }
            if (said != null && !fits(component, said)) {
                return Decision.refused("field-malformed", "表单内容", "“" + name + "”的内容不正确，请重新选择或填写。");
            }
            values.put(component.getName(), said);
        }
        return Decision.accepted(json.convertValue(values, kind));
    }

    /** The texts of a field; null where nothing was said. */
    private static @Nullable Object said(RecordComponent component, MultiValueMap<String, String> form) {
        Class<? extends Record> line = line(component);
        if (line != null) {
            return lines(component.getName(), line, form);
        }
        List<String> texts = form.getOrDefault(component.getName(), List.of()).stream()
                .filter(text -> text != null && !text.isBlank())
                .toList();
        if (component.getType() == List.class) {
            return texts.isEmpty() ? null : texts;
        }
        return texts.isEmpty() ? null : texts.getLast();
    }

    /** The record of which a component holds a list; null if it holds something else. */
    private static @Nullable Class<? extends Record> line(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && item.isRecord()
                        && item.getPackage() == Command.class.getPackage()
                ? item.asSubclass(Record.class)
                : null;
    }

    /** Fields such as {@code demands.0.text}; a box that is not ticked is not sent. Null where no line was sent. */
    private static @Nullable List<Map<String, Object>> lines(
            String name, Class<? extends Record> line, MultiValueMap<String, String> form) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int n = 0; n < MOST_LINES; n++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (RecordComponent field : line.getRecordComponents()) {
                String said = form.getFirst(name + "." + n + "." + field.getName());
                if (field.getType() == boolean.class) {
                    values.put(field.getName(), said != null);
                } else if (said != null) {
                    values.put(field.getName(), said);
                }
            }
            if (values.values().stream().anyMatch(String.class::isInstance)) {
                lines.add(values);
            }
        }
        return lines.isEmpty() ? null : lines;
    }

    /** Missing texts are refused by the command's own rule, in its own words. */
    private static boolean mustBeSaid(RecordComponent component) {
        return component.getType() != String.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private boolean fits(RecordComponent component, Object said) {
        try {
            json.convertValue(said, json.constructType(component.getGenericType()));
            return true;
        } catch (JacksonException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String label(String action, String field) {
        return ActionForms.named(action).map(form -> form.labelOf(field)).orElse(field);
    }

    /** The newest version named: the form's own, or that of the button "on the newest state". */
    public Decision<Integer> version(MultiValueMap<String, String> fields) {
        return fields.getOrDefault("version", List.of()).stream()
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .max(Integer::compareTo)
                .<Decision<Integer>>map(Decision::accepted)
                .orElseGet(() -> Decision.refused("version-missing", "规则 2 第 5 条", "页面内容不完整，请刷新后重试。"));
    }
}
