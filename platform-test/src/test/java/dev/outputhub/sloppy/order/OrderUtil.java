package dev.outputhub.sloppy.order;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestParam;

class OrderUtil {

    @Autowired
    @Nullable
    Order last;

    int partition(@RequestParam TopicPartition topic) {
        return topic.partition();
    }
}
