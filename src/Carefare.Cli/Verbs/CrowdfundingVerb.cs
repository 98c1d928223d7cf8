using System.CommandLine;
using Carefare.Asking;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Solver;
using Carefare.Telling;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare crowdfunding CASE</c>: a text for the page of a campaign, which tells as much as the person wants.</summary>
internal static class CrowdfundingVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var privacy = new Option<CampaignPrivacy>("--tell")
        {
            Description = "nothing of the illness, the need (the treatment alone), or full.",
            HelpName = "nothing|need|full",
            DefaultValueFactory = _ => CampaignPrivacy.Nothing,
        };
        var verb = new Command("crowdfunding", "Draft the text of a page that asks for gifts.")
        {
            input.File,
            privacy,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now ? Write(now, parsed.GetValue(privacy), around) : Exit.BadInput
        );
        return verb;
    }

    private static int Write(Situation now, CampaignPrivacy privacy, Surroundings around)
    {
        using var solver = new Highs();
        var plan = new Desk(now.Knowledge, solver).Plan(now.Case, now.Today).Answer.Recommended;
        var draft = CampaignPage.Of(now, plan, privacy);
        var page = new Page(around.Out, around.Width, around.Colour);
        foreach (var (at, paragraph) in draft.Paragraphs.Index())
        {
            if (at > 0)
            {
                page.Gap();
            }

            page.Say(paragraph);
        }

        page.Heading("Before you publish it");
        page.Item("-", draft.Tells, 2);
        if (draft.Benefits.Length > 0)
        {
            page.Item("-", $"{draft.Benefits} Ask first.", 2);
        }

        page.Item("-", "What such campaigns came to: carefare routes CASE --route crowdfunding.", 2);
        foreach (var source in SourceUse.Of(draft.Facts))
        {
            page.Say($"Source: {source.Title} ({source.Age}).", Ink.Quiet, 2);
        }

        return Exit.Answered;
    }
}
