package org.huanjie.access;

import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.answer.Asked;
import org.huanjie.answer.Refusal;

/** A place as an administrator sets it up: its bodies, and its people with what they do and where mail reaches them. */
public record PlaceRequest(
        @Asked("区划代码") String division,
        @Asked(value = "团组织、党组织和上级团组织", required = false) List<BodyRow> bodies,
        @Asked(value = "人员", required = false) List<PersonRow> people) {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

    /** The bodies that take part, each with its own address. */
    public enum Kind {
        LEAGUE,
        PARTY,
        SUPERIOR
    }

    /** A body. */
    public record BodyRow(
            @Asked("单位类别") Kind kind,
            @Asked(value = "单位名称", max = 100) String name,
            @Asked(value = "单位邮箱", required = false) String mail) {

        public BodyRow {
            requireMail(mail);
        }
    }

    /** A person; a second row for the same account and name adds roles. */
    public record PersonRow(
            @Asked("账号") String account,
            @Asked(value = "姓名", max = 50) String name,
            @Asked(value = "分工", min = 1) List<Duty> roles,
            @Asked(value = "邮箱", required = false) String mail) {

        public PersonRow {
            if (!ACCOUNT.matcher(account).matches()) {
                throw new Refusal("account", "账号“" + account + "”应由小写字母开头，只含小写字母、数字和短横，2至32个字符", "");
            }
            requireMail(mail);
        }
    }

    private static void requireMail(String mail) {
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            throw new Refusal("mail", "邮箱“" + mail + "”的写法不正确", "");
        }
    }
}
