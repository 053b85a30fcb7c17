package org.huanjie.spotcheck;

import org.huanjie.models.OnPostgres;

class SpotChecksOnPostgresTest extends SpotChecksTest implements OnPostgres {}
