// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/personal_number.hpp"

#include "base/date.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Reading a result back: every member is asked for through `Fields`, which knows where it stands
/// and remembers the first thing that is wrong. For the .cpp files of this folder.
namespace styrkoll::result {

using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

/// The first member that is not as it should be, as a path such as "documents[2].verdict".
struct Problem {
    std::string member;

    void tell(std::string name) {
        if (member.empty()) {
            member = std::move(name);
        }
    }
};

class Fields {
public:
    Fields(Object::Ptr object, std::string path, Problem& problem)
        : m_object(std::move(object)), m_path(std::move(path)), m_problem(&problem) {}

    [[nodiscard]] std::string text(const std::string& name) const {
        return text_of(get(name), path_of(name));
    }
    [[nodiscard]] std::string text_or_null(const std::string& name) const {
        const Var value = get(name);
        return value.isEmpty() ? std::string() : text_of(value, path_of(name));
    }
    template <class Number>
    [[nodiscard]] Number number(const std::string& name) const {
        const Var value = get(name);
        if (!value.isEmpty() && value.isInteger()) {
            const auto wide = value.convert<Poco::Int64>();
            if (wide >= 0 && static_cast<std::uint64_t>(wide) <=
                                 std::uint64_t{std::numeric_limits<Number>::max()}) {
                return static_cast<Number>(wide);
            }
        }
        m_problem->tell(path_of(name));
        return 0;
    }
    /// Through `parse`, which says nothing for a word it does not know.
    template <class Parse>
    [[nodiscard]] auto word(const std::string& name, Parse parse) const {
        const auto value = parse(text(name));
        if (!value) {
            m_problem->tell(path_of(name));
        }
        return value.value_or(typename decltype(value)::value_type{});
    }
    [[nodiscard]] std::vector<std::string> texts(const std::string& name) const {
        std::vector<std::string> values;
        for_each(name, [&](const Var& element, const std::string& path) {
            values.push_back(text_of(element, path));
        });
        return values;
    }
    [[nodiscard]] Fields object(const std::string& name) const {
        return object_of(get(name), path_of(name));
    }
    [[nodiscard]] std::optional<Fields> object_or_null(const std::string& name) const {
        const Var value = get(name);
        return value.isEmpty() ? std::nullopt : std::optional(object_of(value, path_of(name)));
    }
    [[nodiscard]] std::vector<Fields> objects(const std::string& name) const {
        std::vector<Fields> values;
        for_each(name, [&](const Var& element, const std::string& path) {
            values.push_back(object_of(element, path));
        });
        return values;
    }
    /// Of a member that a later version added: empty where it is missing or null.
    [[nodiscard]] std::string added_text(const std::string& name) const {
        return has(name) ? text_or_null(name) : std::string();
    }
    /// A day, "2027-12-14".
    [[nodiscard]] std::string date(const std::string& name) const {
        return checked(name, text(name), is_date);
    }
    [[nodiscard]] std::string date_or_null(const std::string& name) const {
        std::string value = text_or_null(name);
        return value.empty() ? value : checked(name, std::move(value), is_date);
    }
    /// That is not empty.
    [[nodiscard]] std::string name(const std::string& name) const {
        return checked(name, text(name), [](const std::string& value) { return !value.empty(); });
    }
    /// 128 bits, hex.
    [[nodiscard]] std::string fingerprint(const std::string& name) const {
        return checked(name, text(name), [](const std::string& value) {
            constexpr std::size_t k_digits = 32;
            return value.size() == k_digits &&
                   value.find_first_not_of("0123456789abcdef") == std::string::npos;
        });
    }
    /// Says that the member is not as it should be.
    void is_wrong(const std::string& name) const { m_problem->tell(path_of(name)); }
    [[nodiscard]] bool boolean(const std::string& name) const {
        const Var value = get(name);
        if (value.isEmpty() || !value.isBoolean()) {
            is_wrong(name);
            return false;
        }
        return value.convert<bool>();
    }
    /// Whether it is there at all: members that later versions added may be missing.
    [[nodiscard]] bool has(const std::string& name) const { return m_object->has(name); }
    [[nodiscard]] std::vector<std::string> names() const { return m_object->getNames(); }

private:
    static bool is_date(const std::string& value) { return parse_iso_date(value).has_value(); }
    template <class Is>
    [[nodiscard]] std::string checked(const std::string& name, std::string value, Is is) const {
        if (!is(value)) {
            m_problem->tell(path_of(name));
        }
        return value;
    }
    [[nodiscard]] std::string path_of(const std::string& name) const {
        return m_path.empty() ? name : m_path + '.' + name;
    }
    [[nodiscard]] Var get(const std::string& name) const {
        if (!m_object->has(name)) {
            m_problem->tell(path_of(name));
        }
        return m_object->get(name);
    }
    [[nodiscard]] std::string text_of(const Var& value, const std::string& path) const {
        if (value.isEmpty() || !value.isString()) {
            m_problem->tell(path);
            return {};
        }
        // Whoever wrote the result may not have hidden what this version hides.
        const bool is_hash = path.ends_with("sha256") || path.ends_with("fingerprint");
        const auto& written = value.extract<std::string>();
        return is_hash ? written
                       : personal_number::masked(written, personal_number::Standing::address);
    }
    [[nodiscard]] Fields object_of(const Var& value, const std::string& path) const {
        if (value.isEmpty() || value.type() != typeid(Object::Ptr)) {
            m_problem->tell(path);
            return {new Object, path, *m_problem};
        }
        return {value.extract<Object::Ptr>(), path, *m_problem};
    }
    template <class Visit>
    void for_each(const std::string& name, Visit visit) const {
        const Var value = get(name);
        if (value.isEmpty() || value.type() != typeid(Array::Ptr)) {
            m_problem->tell(path_of(name));
            return;
        }
        std::size_t index = 0;
        for (const Var& element : *value.extract<Array::Ptr>()) {
            visit(element, path_of(name) + '[' + std::to_string(index) + ']');
            ++index;
        }
    }

    Object::Ptr m_object;
    std::string m_path;
    Problem* m_problem;
};

} // namespace styrkoll::result
