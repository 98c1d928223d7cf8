using System.Runtime.CompilerServices;
using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Papers.Templates;

/// <summary>The words of all papers.</summary>
/// <param name="Templates">The papers, in the order in which a person meets them.</param>
/// <param name="Blanks">What belongs into the blank of a slot.</param>
/// <param name="Names">What answers are called.</param>
internal sealed record Library(IReadOnlyList<Template> Templates, Phrases Blanks, Phrases Names)
{
    private const string BlanksStem = "blanks";
    private const string NamesStem = "names";

    /// <summary>The papers in the order in which a person meets them: before the first visit, at the plan, after the visits, a no.</summary>
    private static readonly string[] Order =
    [
        "call-scripts",
        "quote-request",
        "estimate-request",
        "necessity-request",
        "prior-authorization",
        "peer-to-peer",
        "payment-plan-request",
        "hardship-letter",
        "employer-request",
        "giving-page",
        "superbill-checklist",
        "claim-cover",
        "account-claim",
        "account-year",
        "estimate-comparison",
        "estimate-dispute",
        "appeal-internal",
        "appeal-expedited",
        "appeal-external",
        "appeal-hearing",
    ];

    // Knowledge never changes once it is read, so its papers are read once.
    private static readonly ConditionalWeakTable<KnowledgeBase, Tuple<Library?, IReadOnlyList<Problem>>> Known = [];

    /// <summary>Reads the words of papers.</summary>
    /// <param name="knowledge">Holds their texts.</param>
    /// <returns>The words, or every problem in every file.</returns>
    public static (Library? Library, IReadOnlyList<Problem> Problems) Read(KnowledgeBase knowledge) =>
        Known.GetValue(knowledge, ReadAll).ToValueTuple();

    private static Tuple<Library?, IReadOnlyList<Problem>> ReadAll(KnowledgeBase knowledge)
    {
        var (templates, problems) = (new List<Template>(), new List<Problem>());
        Phrases? blanks = null,
            names = null;
        foreach (var text in knowledge.Papers)
        {
            if (text.Stem is BlanksStem or NamesStem)
            {
                var (phrases, wrong) = Phrases.Read(text);
                (blanks, names) = text.Stem == BlanksStem ? (phrases, names) : (blanks, phrases);
                problems.AddRange(wrong);
            }
            else
            {
                var (template, wrong) = TemplateReader.Read(text);
                problems.AddRange(wrong);
                templates.AddRange(template is null ? [] : [template]);
            }
        }

        return problems.Count > 0 || blanks is null || names is null
            ? new(null, problems.Count > 0 ? problems : [Missing(blanks is null ? BlanksStem : NamesStem)])
            : new(new([.. templates.OrderBy(Place)], blanks, names), []);
    }

    private static int Place(Template template) =>
        Array.IndexOf(Order, template.Id) is var place and >= 0 ? place : Order.Length;

    private static Problem Missing(string stem) =>
        new($"papers/{stem}.yaml", 1, 1, "", "The file is missing.", "Copy knowledge/ whole and change words there.");
}
