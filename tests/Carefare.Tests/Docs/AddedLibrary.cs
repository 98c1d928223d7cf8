using System.Collections;
using System.Reflection;

namespace Carefare.Tests.Docs;

/// <summary>A library that was built from a copy of the sources: its types are not those of the tests.</summary>
internal sealed class AddedLibrary(Assembly library)
{
    /// <summary>What a way to pay comes to for somebody who has told only the state: "open: why".</summary>
    public string Find(string route, string state)
    {
        var text = $"carefare: 1\nperson: {{state: {state}}}\n";
        string[] ways = [route];
        var reading = Type("Carefare.Cases.Reading.CaseReader")
            .GetMethod("Read")!
            .Invoke(null, ["case.yaml", text, ways])!;
        var knowledge = Type("Carefare.Knowledge.KnowledgeBase").GetProperty("Embedded")!.GetValue(null);
        var desk = Activator.CreateInstance(Type("Carefare.Desk"), knowledge, null)!;
        var findings = (IEnumerable)
            desk.GetType().GetMethod("Routes")!.Invoke(desk, [Get(reading, "Case"), new DateOnly(2026, 11, 26), null])!;
        var found = findings.Cast<object>().Single(finding => (string)Get(finding, "Route") == route);
        return $"{Get(found, "Status").ToString()!.ToLowerInvariant()}: {Get(found, "Why")}";
    }

    private Type Type(string name) => library.GetType(name, throwOnError: true)!;

    private static object Get(object from, string property) => from.GetType().GetProperty(property)!.GetValue(from)!;
}
