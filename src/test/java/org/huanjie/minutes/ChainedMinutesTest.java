package org.huanjie.minutes;

import java.util.UUID;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The minutes on H2. */
class ChainedMinutesTest extends ChainedMinutesCases {

    ChainedMinutesTest() {
        super(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }
}
