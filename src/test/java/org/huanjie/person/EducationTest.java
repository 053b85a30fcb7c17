package org.huanjie.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;
import org.huanjie.input.StoredJson;
import org.huanjie.input.Table;
import org.junit.jupiter.api.Test;

class EducationTest {

    private static final StoredJson JSON = new StoredJson();
    private static final Profile SILENT = SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER);

    record Row(@Field("姓名") String name, @JsonUnwrapped Profile profile) {}

    @Test
    void tablesTakeItInChinese() {
        Table<Row> table = table("姓名,政治面貌,学历\n张三,共青团员,中专（职业）\n李四,群众,\n王五,群众,master\n");

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.value().profile().education())
                .containsExactly(Optional.of(Education.VOCATIONAL), Optional.empty(), Optional.of(Education.MASTER));
    }

    @Test
    void tablesNameTheCellOfAnUnknownOne() {
        assertThat(table("姓名,政治面貌,学历\n张三,共青团员,秀才\n").faults())
                .extracting(Finding::message)
                .containsExactly("第2行“学历”(C2)应为初中、高中、中专（职业）、大专、本科、硕士、博士之一，现为“秀才”");
    }

    @Test
    void itIsCorrectedAndProvenAsOtherFactsAre() {
        Person person = new Person("张三", "男", "汉族", "红花村", "", LocalDate.of(1998, 3, 9));
        Patch college = Patch.stating(Map.of("education", Education.COLLEGE));

        assertThat(new PersonFacts(person, SILENT).changes(college))
                .containsExactly(new FactChange("education", "学历", "", "大专"));
        assertThat(PersonFacts.names(Correctable.class)).contains("education");
        assertThat(PersonFacts.names(Provable.class)).contains("education");
    }

    @Test
    void profilesStoredBeforeStateNone() {
        String stored = JSON.write(SILENT).replace("\"education\":null,", "");

        assertThat(stored).doesNotContain("education");
        assertThat(JSON.read(stored, Profile.class)).isEqualTo(SILENT);
    }

    @Test
    void itIsStoredByItsName() {
        Profile stated = SampleProfiles.with(SILENT, "education", Education.BACHELOR);

        assertThat(JSON.write(stated)).contains("\"education\":\"bachelor\"");
        assertThat(JSON.read(JSON.write(stated), Profile.class)).isEqualTo(stated);
    }

    private static Table<Row> table(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8), Row.class, "rows", "name", "politicalStatus");
    }
}
