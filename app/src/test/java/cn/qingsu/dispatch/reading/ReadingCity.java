package cn.qingsu.dispatch.reading;

import cn.qingsu.TestDatabase;
import cn.qingsu.city.Area;
import cn.qingsu.city.AreaNames;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryWords;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.Gazetteer;
import cn.qingsu.dispatch.reading.place.PlaceReader;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city that we ship and the words that we ship, with everything that reads. */
final class ReadingCity implements AutoCloseable {

    private final CityOnDatabase city;
    private final KeptWords words;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    ReadingCity() {
        DataSource database = TestDatabase.fresh();
        city = new CityOnDatabase(database, Clock.systemUTC());
        words = new KeptWords(JdbcClient.create(database), Clock.systemUTC());
    }

    List<Area> areas() {
        return city.the(Gazetteer.class).current().areas().stream()
                .map(AreaNames::area)
                .toList();
    }

    Areas lookup() {
        return city.the(Areas.class);
    }

    PlaceReader places() {
        return new PlaceReader(
                city.the(Gazetteer.class).current(), words.today().places());
    }

    ReadingCity with(LearnedCategories model) {
        beans.addBean("model", model);
        return this;
    }

    RequestReader reader() {
        return new BuiltInReader(
                city.the(Gazetteer.class),
                lookup(),
                city.the(Categories.class),
                city.the(CategoryWords.class),
                words,
                beans.getBeanProvider(LearnedCategories.class));
    }

    @Override
    public void close() {
        city.close();
    }
}
