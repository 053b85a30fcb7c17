/** Answers that tasks would accept, given by the API for whoever writes a client; no feature knows them. */
package org.huanjie.example;
