using Carefare.Papers;

namespace Carefare.Tests.Print;

/// <summary>Papers with every kind of block, around a name.</summary>
internal static class SamplePapers
{
    public static Paper Whole(string name = "Maria Núñez", Language language = Language.English, int rows = 3) =>
        new(
            "sample",
            $"Request for {name}",
            language,
            Reader.Clinic,
            [
                Text("For you: what to do with this paper."),
                new Block.Heading(2, "What is still missing"),
                new Block.Items(
                    [
                        [Said("your member number")],
                        [Said("the day of birth")],
                    ],
                    ListMarks.Boxes
                ),
            ],
            [
                new Block.Lines([
                    [Evidence(name)],
                    [new Inline.Blank("your street", "")],
                    [Said("Denver, CO 80203")],
                ]),
                new Block.Paragraph([
                    Said("About "),
                    new Inline.Said("the treatment", IsStrong: true),
                    Said(" of "),
                    Evidence(name),
                    Said(", member "),
                    new Inline.Blank("your member number", "coverage"),
                    Said(". See "),
                    new Inline.Link("the rule", new("https://rule.example/a?b=(c)")),
                    Said(" or call "),
                    new Inline.Link("1-800-555-0100", new("tel:+18005550100")),
                    Said("."),
                ]),
                new Block.Heading(2, "What was tried"),
                new Block.Table(
                    $"Treatments of {name}",
                    ["Treatment", "Weeks", "Proof"],
                    [.. Enumerable.Range(1, rows).Select(row => Row(row, name))],
                    [1]
                ),
                new Block.Heading(3, "What to send"),
                new Block.Items(
                    [
                        [Said("Chart notes")],
                        [Said("The letter of "), Evidence(name)],
                    ],
                    ListMarks.Bullets
                ),
                new Block.Items(
                    [
                        [Said("Sign")],
                        [Said("Send")],
                    ],
                    ListMarks.Numbers
                ),
                new Block.Notice([Said("This is information, not legal advice.")]),
                new Block.Signature(name),
            ]
        );

    public static Block Text(string words) => new Block.Paragraph([Said(words)]);

    private static IReadOnlyList<IReadOnlyList<Inline>> Row(int row, string name) =>
        [
            [Evidence($"sertraline {row}")],
            [Said("8")],
            row % 2 == 0 ? [new Inline.Blank("the proof", "")] : [Evidence(name)],
        ];

    private static Inline.Said Said(string words) => new(words);

    private static Inline.Evidence Evidence(string words) => new(words, "person.name");
}
