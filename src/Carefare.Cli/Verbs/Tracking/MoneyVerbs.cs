using System.CommandLine;
using Carefare.Cases;
using Carefare.Cli.Tracking;
using Carefare.Quantities;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary>Money from others step by step, and what was paid.</summary>
internal static class MoneyVerbs
{
    public static IEnumerable<Command> Make(Tracker tracker) =>
        [
            Step(tracker, CommitmentStatus.Asked, "Note whom you asked for money, and for how much."),
            Step(tracker, CommitmentStatus.Promised, "Note what was promised: how much, for which clinic, until when."),
            Sent(tracker),
            Received(tracker),
            Unused(tracker),
            Spend(tracker),
        ];

    private static Command Step(Tracker tracker, CommitmentStatus step, string description)
    {
        var id = Id("A short name for the money, as under commitments in the case: hope-fund.");
        var from = TrackedValue.Text("--from", "Who gives it; needed the first time.", "WHO");
        var amount = TrackedValue.Dollars("--amount", "How much.");
        var clinic = TrackedValue.Text("--clinic", "The clinic whose bills it pays; any where omitted.", "CLINIC");
        var until = DayOption.Make("--until", "The last day of the bills that it pays.");
        var to = TrackedValue.Word("--to", "Who gets it", Spelled.Receiver);
        return tracker.Adds(
            Spelled.Of(step),
            description,
            [id, from, amount, clinic, until, to],
            (parsed, _, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                var much = parsed.GetValue(amount);
                return (
                    new CaseEvent.Commitment(
                        on,
                        step,
                        name,
                        parsed.GetValue(from),
                        much,
                        parsed.GetValue(clinic),
                        parsed.GetValue(until),
                        parsed.GetValue(to),
                        Why: null
                    ),
                    $"{name} is {Spelled.Of(step)}{(much is { } known ? $", {known}" : "")}."
                );
            }
        );
    }

    private static Command Sent(Tracker tracker)
    {
        var id = Id("The money from others, or the paper (p1).");
        var to = TrackedValue.Text("--to", "To whom a paper was sent.", "WHOM");
        return tracker.Adds(
            "sent",
            "Note that money is on its way, or that a paper was sent.",
            [id, to],
            (parsed, book, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                return book.Track.Made.Any(one => one.Id == name)
                    ? (
                        new CaseEvent.PaperSent(on, name, parsed.GetValue(to) ?? "whom it is for"),
                        $"you sent the paper {name}."
                    )
                    : (Bare(on, CommitmentStatus.Sent, name), $"{name} is on its way, as you were told.");
            }
        );
    }

    private static Command Received(Tracker tracker)
    {
        var id = Id("The claim (c1) or the money from others that arrived.");
        var amount = TrackedValue.Dollars("--amount", "How much arrived; all that is still to come where omitted.");
        var to = TrackedValue.Word("--to", "Who got it", Spelled.Receiver);
        return tracker.Adds(
            "received",
            "Note that money of a claim or from others has arrived.",
            [id, amount, to],
            (parsed, book, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                var claim = book.Track.Claimed.FirstOrDefault(one => one.Id == name);
                var money = book.Track.Givers.FirstOrDefault(one => one.Id == name);
                var much = parsed.GetValue(amount) ?? claim?.ToCome ?? (money?.Amount - money?.Received);
                return claim is null
                    ? (
                        Bare(on, CommitmentStatus.Received, name) with
                        {
                            Amount = much,
                            To = parsed.GetValue(to) ?? money?.To,
                        },
                        $"{much} of {name} has arrived."
                    )
                    : (
                        new CaseEvent.ClaimPaid(on, name, much ?? Money.Zero),
                        $"{much} of the claim {name} has arrived."
                    );
            }
        );
    }

    private static Command Unused(Tracker tracker)
    {
        var id = Id("The money from others.");
        var why = TrackedValue.Text("--why", "Why it will not be used.", "TEXT", required: true);
        return tracker.Adds(
            "unused",
            "Note that money from others was refused or will not be used.",
            [id, why],
            (parsed, _, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                return (
                    Bare(on, CommitmentStatus.Unused, name) with
                    {
                        Why = parsed.GetRequiredValue(why),
                    },
                    $"{name} will not be used."
                );
            }
        );
    }

    private static Command Spend(Tracker tracker)
    {
        var amount = TrackedValue.DollarsArgument("How much was paid.");
        var what = TrackedValue.Text("--for", "What was paid.", "WHAT", required: true);
        var to = TrackedValue.Text("--to", "Who got it.", "WHOM", required: true);
        var by = TrackedValue.Word("--by", "From which money; own where omitted", Spelled.Purse);
        return tracker.Adds(
            "spend",
            "Note what was paid, to whom, and from which money.",
            [amount, what, to, by],
            (parsed, book, on) =>
            {
                var (much, id) = (parsed.GetValue(amount)!.Value, book.Track.NextId<CaseEvent.Expense>('e'));
                return (
                    new CaseEvent.Expense(
                        on,
                        id,
                        parsed.GetRequiredValue(what)!,
                        parsed.GetRequiredValue(to)!,
                        much,
                        parsed.GetValue(by) ?? Carefare.Tracking.Purse.Own
                    ),
                    $"payment {id}, {much}."
                );
            }
        );
    }

    private static Argument<string> Id(string description) => new("ID") { Description = description };

    private static CaseEvent.Commitment Bare(DateOnly on, CommitmentStatus step, string id) =>
        new(on, step, id, From: null, Amount: null, Clinic: null, Until: null, To: null, Why: null);
}
