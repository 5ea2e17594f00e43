package cn.qingsu.desk.phrase;

import static cn.qingsu.desk.shell.Fields.many;
import static cn.qingsu.desk.shell.Fields.one;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.State;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of the editor, as texts. */
record PhraseForm(
        String id,
        String version,
        String scope,
        String title,
        String text,
        List<String> actions,
        List<String> states,
        List<String> categories,
        String number) {

    /** What is typed belongs to the version on which it was typed, so that it never covers what somebody else has saved since. */
    public String draftKey() {
        return id.isEmpty() ? "phrase:new" : "phrase:" + id + ":" + version;
    }

    static PhraseForm blank() {
        return new PhraseForm("", "0", PhraseScope.OWN.name(), "", "", List.of(), List.of(), List.of(), "");
    }

    static PhraseForm of(Phrase phrase) {
        return new PhraseForm(
                TimeSorted.text(phrase.id()),
                Integer.toString(phrase.version()),
                phrase.scope().name(),
                phrase.title(),
                phrase.text(),
                phrase.actions(),
                phrase.states().stream().map(State::name).sorted().toList(),
                phrase.categories().stream().map(CategoryCode::value).toList(),
                "");
    }

    static PhraseForm of(MultiValueMap<String, String> fields) {
        return new PhraseForm(
                one(fields, "id"),
                one(fields, "version"),
                one(fields, "scope"),
                one(fields, "title"),
                one(fields, "text"),
                many(fields, "actions"),
                many(fields, "states"),
                many(fields, "categories"),
                one(fields, "case"));
    }

    /** What cannot be read is left out; the address was changed by hand. */
    Phrases.Draft draft() {
        return new Phrases.Draft(
                id.matches("[0-9a-z]{13}") ? TimeSorted.parse(id) : null,
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                Arrays.stream(PhraseScope.values())
                        .filter(each -> each.name().equals(scope))
                        .findFirst()
                        .orElse(PhraseScope.OWN),
                title,
                text.replace("\r\n", "\n"),
                actions,
                chosenStates(),
                categories.stream().map(CategoryCode::new).toList());
    }

    private Set<State> chosenStates() {
        return Arrays.stream(State.values())
                .filter(each -> states.contains(each.name()))
                .collect(Collectors.toSet());
    }
}
