package org.huanjie.lookback;

import org.huanjie.models.OnPostgres;

class LookBacksOnPostgresTest extends LookBacksTest implements OnPostgres {}
