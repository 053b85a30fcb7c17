package org.huanjie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Huanjie: elections of grassroots League committees as BPMN processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HuanjieApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuanjieApplication.class, args);
    }
}
