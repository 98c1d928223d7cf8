using System.Globalization;
using Carefare.Planning;

namespace Carefare.Cli.Telling;

/// <summary>What may come, and what is done then, in sentences.</summary>
internal static class StoryWords
{
    /// <summary>What the person pays on average and at worst, and what the plan is the best for.</summary>
    public static string Of(Outlook outlook)
    {
        var best = outlook.Attitude switch
        {
            Attitude.Expected => "It is the plan that costs least on average.",
            Attitude.Cautious => "It is the plan that costs least in the dearest fifth of what may come: "
                + $"{outlook.Cautious} on average there.",
            Attitude.Worst => "It is the plan that costs least at worst.",
        };
        return $"Not everything is known yet. On average you pay {outlook.Expected}, at best {outlook.Best}, at worst "
            + $"{outlook.Worst}. {best}";
    }

    /// <summary>How likely the story is that the plan tells, and what comes in it.</summary>
    public static string Told(Outlook outlook) =>
        $"The months above are the likeliest case, {Chance(outlook.Stories[0])}: {When(outlook.Stories[0])}.";

    /// <summary>Until when the same is done whatever comes.</summary>
    public static string Now(Outlook outlook) =>
        $"Until {Words.Day(outlook.Stories.SelectMany(story => story.Answers).Min(answer => answer.Day))} you do the same "
        + "whatever comes.";

    /// <summary>What becomes known in a story: "the prior authorization is a no on Dec 20, 2026, then …".</summary>
    public static string When(StoryPlan story) =>
        string.Join(
            ", then ",
            story.Answers.Select(answer => $"{answer.Name} {Comes(answer)} on {Words.Day(answer.Day)}")
        );

    /// <summary>What is done in a story: where and when treatment is given, on what credit, and what it costs.</summary>
    public static string Then(Plan plan)
    {
        var credit = string.Concat(
            plan.Debts.Select(debt => $" Put {debt.Borrowed} on {debt.Name}, paid off on {Words.Day(debt.PaidOff)}.")
        );
        return $"{Headline.Course(plan)} First treatment {Words.Day(plan.FirstTreatment)}.{credit} You pay {plan.Total} in all, "
            + $"at most {plan.HighestMonth} in a month.";
    }

    /// <summary>How likely a story is: "36 in 100".</summary>
    public static string Chance(StoryPlan story) =>
        string.Create(CultureInfo.InvariantCulture, $"{story.Probability * 100:0.#} in 100");

    private static string Comes(StoryAnswer answer) =>
        (answer.Decision, answer.Yes) switch
        {
            (StoryAnswer.Response, true) => "helps, seen",
            (StoryAnswer.Response, false) => "does not help and ends, seen",
            (_, true) => "is a yes",
            (_, false) => "is a no",
        };
}
