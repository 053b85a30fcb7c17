package org.huanjie.assessment;

import org.huanjie.models.OnPostgres;

class AssessmentOnPostgresTest extends AssessmentTest implements OnPostgres {}
