using System.Globalization;

namespace Carefare.Rules.Appeals;

/// <summary>Which clock runs, in one sentence.</summary>
internal static class Headline
{
    /// <summary>The sentence, which begins with the plan's name.</summary>
    public static string Of(Journey journey, DateOnly today)
    {
        var (payer, says) = (journey.Payer, Says(journey, today).Trim());
        return $"{char.ToUpperInvariant(payer[0])}{payer[1..]}: {char.ToLowerInvariant(says[0])}{says[1..]}";
    }

    private static string Says(Journey journey, DateOnly today) =>
        journey.Now switch
        {
            null => Nothing(journey),
            { State: ClockState.Running, Turn: Turn.Yours } mine => Yours(mine, today),
            { State: ClockState.Running, Turn: Turn.Theirs } theirs => Theirs(theirs, today),
            { Turn: Turn.Theirs } late =>
                $"They are late: {late.Who} had until {Say(late.Day!.Value)} to {late.What}. {late.Still}",
            var missed =>
                $"The last day is past: you had until {Say(missed.Day!.Value)} to {missed.What}. {missed.Still}",
        };

    private static string Yours(Clock clock, DateOnly today) =>
        clock.Day is { } last
            ? $"You have until {Say(last)} ({Left(last, today)}) to {clock.What}."
            : $"Your time to {clock.What} runs, and only the letter names its last day. {clock.How}";

    private static string Theirs(Clock clock, DateOnly today) =>
        clock.Day is { } last
            ? $"It is their turn: {clock.Who} has until {Say(last)} ({Left(last, today)}) to {clock.What}."
            : $"It is their turn: {clock.Who} has to {clock.What}. {clock.How}";

    private static string Nothing(Journey journey) =>
        journey.Clocks.Count == 0 ? journey.Notes[0]
        : journey.Clocks.All(clock => clock.State is ClockState.Coming or ClockState.NotOpen)
            ? "When the plan said no is not known. Put the date on its letter into \"dated\"."
        : journey.Clocks.Any(clock => clock.State == ClockState.NotOpen) ? "No clock runs: the next level is not open."
        : "No clock runs: every level that we know of has answered.";

    private static string Left(DateOnly last, DateOnly today) =>
        (last.DayNumber - today.DayNumber) switch
        {
            0 => "that is today",
            1 => "1 day left",
            var days => $"{days} days left",
        };

    private static string Say(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);
}
