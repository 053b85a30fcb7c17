package org.huanjie.models;

class JiyangElectionOnPostgresTest extends JiyangElectionTest implements OnPostgres {}
