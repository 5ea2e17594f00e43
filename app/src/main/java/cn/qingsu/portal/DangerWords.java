package cn.qingsu.portal;

import cn.qingsu.intake.EmergencyWord;
import cn.qingsu.intake.EmergencyWords;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of danger, for the page that looks while somebody types; what is typed is not sent for it. */
@RestController
class DangerWords {

    private final EmergencyWords words;

    DangerWords(EmergencyWords words) {
        this.words = words;
    }

    /**
     * @param call such as {@code 119 消防}
     * @param unless longer phrases in which the word tells of no danger
     */
    record DangerWord(String word, String call, List<String> unless) {

        static DangerWord of(EmergencyWord each) {
            return new DangerWord(each.word(), each.service().label(), each.unless());
        }
    }

    @GetMapping("/portal/danger-words.json")
    ResponseEntity<List<DangerWord>> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(words.all().stream().map(DangerWord::of).toList());
    }
}
