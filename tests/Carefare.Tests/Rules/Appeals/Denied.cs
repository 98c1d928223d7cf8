using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules.Appeals;

namespace Carefare.Tests.Rules.Appeals;

/// <summary>The journey of a no for tests, told as a case tells it.</summary>
internal static class Denied
{
    /// <summary>The only journey of a case with one plan.</summary>
    /// <param name="type">The type of coverage.</param>
    /// <param name="denial">What stands between the braces of "denial".</param>
    /// <param name="today">The day of the answer.</param>
    /// <param name="state">The state; empty where it is not told.</param>
    public static Journey Of(string type, string denial, string today = "2026-11-23", string state = "")
    {
        var text =
            $"carefare: 1\n{(state.Length > 0 ? $"person: {{state: {state}}}\n" : "")}"
            + $"coverage: [{{payer: Plan, type: {type}, denial: {{{denial}}}}}]\n";
        var reading = CaseReader.Read("case.yaml", text);
        Assert.Empty(reading.Problems);
        return Assert.Single(Journey.Of(new(reading.Case!, KnowledgeBase.Embedded, DateOnly.Parse(today))));
    }

    /// <summary>The clock of a name.</summary>
    public static Clock Find(this Journey journey, string id) => journey.Clocks.Single(clock => clock.Id == id);

    /// <summary>The last day of a clock, as text; empty where it has none.</summary>
    public static string Day(this Journey journey, string id) =>
        journey.Find(id).Day is { } day ? day.ToString("yyyy-MM-dd") : "";
}
