/** The review of candidates: missing documents, waivers, appeals and the formal list. */
package org.huanjie.review;
