using System.CommandLine;
using System.Globalization;
using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules;

namespace Carefare.Cli.Verbs;

/// <summary>The option <c>--as-of DATE</c>, and others that take a day.</summary>
internal static class DayOption
{
    /// <summary>A new option for a command.</summary>
    public static Option<DateOnly?> Make() => Make("--as-of", "The day to answer for; today where omitted.");

    /// <summary>A new option of another name that takes a day too.</summary>
    public static Option<DateOnly?> Make(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                const DateTimeStyles Exactly = DateTimeStyles.None;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Exactly, out var day))
                {
                    return day;
                }

                result.AddError($"\"{text}\" is not a day. Write it as year-month-day, for example 2026-12-31.");
                return null;
            },
        };

    /// <summary>A case on the day that the option, the case or the calendar names, in this order.</summary>
    public static Situation Situation(Case told, KnowledgeBase known, DateOnly? day, Surroundings around)
    {
        var person = On(told, day);
        return new(person, known, person.AsOf.Or(around.Today));
    }

    /// <summary>The case on the day that the option names; as it is where it names none.</summary>
    public static Case On(Case told, DateOnly? day) =>
        day is { } named ? told with { AsOf = Answer.Of("as_of", named) } : told;
}
