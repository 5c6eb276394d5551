package io.koppi.intake.webhook.application;

import io.koppi.intake.form.domain.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of a form as PHP does: {@code fields[name][value]} is three levels, {@code a[]} and a repeated key a list. */
final class NestedKeys {
    private static final Pattern NESTED = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*]){1,10})");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");

    private NestedKeys() {}

    static Map<String, Object> tree(List<FormField> fields) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (FormField field : fields) {
            List<String> path = path(field.name());
            if (!put(root, path, field.value())) {
                // One key says that this is a value, another that it is a branch: both stay, each under its own name.
                add(root, field.name(), field.value());
            }
        }
        return root;
    }

    private static List<String> path(String name) {
        Matcher nested = NESTED.matcher(name);
        if (!nested.matches()) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(nested.group(1));
        Matcher part = PART.matcher(nested.group(2));
        while (part.find()) {
            path.add(part.group(1));
        }
        return path;
    }

    @SuppressWarnings("unchecked") // every map in the tree is made here
    private static boolean put(Map<String, Object> root, List<String> path, String value) {
        boolean isList = path.size() > 1 && path.getLast().isEmpty();
        List<String> keys = isList ? path.subList(0, path.size() - 1) : path;
        Map<String, Object> branch = root;
        for (String key : keys.subList(0, keys.size() - 1)) {
            String name = key.isEmpty() ? String.valueOf(branch.size()) : key;
            if (!(branch.computeIfAbsent(name, made -> new LinkedHashMap<String, Object>())
                    instanceof Map<?, ?> next)) {
                return false;
            }
            branch = (Map<String, Object>) next;
        }
        if (branch.get(keys.getLast()) instanceof Map) {
            return false;
        }
        if (isList && !branch.containsKey(keys.getLast())) {
            branch.put(keys.getLast(), new ArrayList<Object>(List.of(value)));
        } else {
            add(branch, keys.getLast(), value);
        }
        return true;
    }

    private static void add(Map<String, Object> branch, String key, String value) {
        Object present = branch.get(key);
        if (present == null) {
            branch.put(key, value);
            return;
        }
        List<Object> all = new ArrayList<>();
        if (present instanceof List<?> list) {
            all.addAll(list);
        } else {
            all.add(present);
        }
        all.add(value);
        branch.put(key, all);
    }
}
