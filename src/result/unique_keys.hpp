// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Poco/JSON/ParseHandler.h>

#include <set>
#include <string>
#include <vector>

namespace styrkoll::result {

/// Reads JSON as its base does, and remembers the first name that stands twice in one object, where
/// the last would win without a word. For the .cpp files of this folder.
class UniqueKeys : public Poco::JSON::ParseHandler {
public:
    UniqueKeys() : Poco::JSON::ParseHandler(true) {}

    void startObject() override {
        m_objects.emplace_back();
        Poco::JSON::ParseHandler::startObject();
    }
    void endObject() override {
        m_objects.pop_back();
        Poco::JSON::ParseHandler::endObject();
    }
    void key(const std::string& name) override {
        Open& open = m_objects.back();
        open.last = name;
        if (!open.names.insert(name).second && m_twice.empty()) {
            for (const Open& each : m_objects) {
                m_twice += (m_twice.empty() ? "" : ".") + each.last;
            }
        }
        Poco::JSON::ParseHandler::key(name);
    }

    /// As "tool.version", without numbers of elements; empty: there is none.
    [[nodiscard]] const std::string& twice() const { return m_twice; }

private:
    struct Open {
        std::set<std::string> names;
        std::string last;
    };
    std::vector<Open> m_objects;
    std::string m_twice;
};

} // namespace styrkoll::result
