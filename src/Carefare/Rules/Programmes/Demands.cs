using System.Globalization;
using Carefare.Knowledge;

namespace Carefare.Rules.Programmes;

/// <summary>Turns what a programme wants into conditions: yes, no, or not known yet.</summary>
/// <param name="told">What the case tells.</param>
internal sealed class Demands(ToldAnswers told)
{
    /// <summary>A need. Where a no is not sure to be one, the programme has to be asked, and no answer of the case decides it.</summary>
    public Condition Of(ProgrammeNeed need)
    {
        var strict = Of(need.Demand, need.Says);
        return
            strict.Truth == Truth.No && need.Unsure is { } unsure && Of(unsure, need.Says) is { Truth: Truth.Yes } doubt
            ? Condition.Unknown(need.Says, [], doubt.Facts)
            : strict;
    }

    private Condition Of(Demand demand, string says) =>
        demand switch
        {
            Demand.OneOf one => Some(told.Of(one.Answer), says, value => one.Words.Contains(value)),
            Demand.NoneOf none => None(told.Of(none.Answer), says, none.Words),
            Demand.Range range => Some(told.Of(range.Answer), says, value => Lies(value, range)),
            Demand.Any any => Condition.Any([.. any.Parts.Select(part => Of(part, says))]) with { Sentence = says },
            Demand.AskThem => Condition.Unknown(says, []),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Condition Some(Told told, string says, Func<string, bool> holds) =>
        told.Values.Any(holds) ? Condition.Is(holds: true, says, told.Facts)
        : IsOpen(told) ? Condition.Unknown(says, told.Asks, told.Facts)
        : Condition.Is(holds: false, says, told.Facts);

    private static Condition None(Told told, string says, IReadOnlyList<string> words) =>
        told.Values.Any(words.Contains) ? Condition.Is(holds: false, says, told.Facts)
        : IsOpen(told) ? Condition.Unknown(says, told.Asks, told.Facts)
        : Condition.Is(holds: true, says, told.Facts);

    private static bool IsOpen(Told told) => told.Asks.Count > 0 || told.Values.Count == 0;

    private static bool Lies(string value, Demand.Range range)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        return !(number < range.Least) && !(number > range.Most);
    }
}
