using System.CommandLine;
using Carefare.Cli.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track …</c>: keeps what happened in a case until the money has arrived.</summary>
internal static class TrackVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge, ILedgerDoor door)
    {
        var tracker = new Tracker(around, door, knowledge);
        var verb = new Command("track", "Keep promises, receipts, claims, days and tasks until the money has arrived.");
        foreach (var one in Verbs(tracker))
        {
            verb.Subcommands.Add(one);
        }

        return verb;
    }

    // In the order of the help: the case, what is asked, money, receipts, days and tasks, the rest.
    private static IEnumerable<Command> Verbs(Tracker tracker) =>
        [
            StartVerb.Make(tracker),
            CaseVerb.Make(tracker),
            UpdateVerb.Make(tracker),
            ShowVerbs.Show(tracker),
            ShowVerbs.Next(tracker),
            ShowVerbs.Money(tracker),
            ReceiptsVerb.Make(tracker),
            ShowVerbs.History(tracker),
            .. MoneyVerbs.Make(tracker),
            .. ReceiptVerbs.Make(tracker),
            .. DoingVerbs.Make(tracker),
            CalendarVerb.Make(tracker),
            ExportVerb.Make(tracker),
        ];
}
