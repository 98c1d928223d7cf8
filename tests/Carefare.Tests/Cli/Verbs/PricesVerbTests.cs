using Carefare.Cases.Filling;
using Carefare.Cases.Reading;
using Carefare.Cli;
using Carefare.Cli.Importing;
using CsCheck;

namespace Carefare.Tests.Cli.Verbs;

/// <summary>A list of prices that a clinic or a non-profit keeps becomes quotes of a case, or nothing at all.</summary>
public sealed class PricesVerbTests
{
    private static string List => Tree.Path("examples", "price-list.csv");

    [Fact]
    public void The_list_is_told_with_the_age_of_each_price() =>
        Golden.Matches(Talk.Run("prices", List).Out, "tests", "golden", "prices", "price-list.txt");

    [Fact]
    public void With_a_ZIP_code_the_miles_are_told_where_the_list_names_none_and_the_nearest_comes_first()
    {
        var said = Talk.Run("prices", List, "--near", "78624").Out;
        Assert.True(
            said.IndexOf("Hill Country", StringComparison.Ordinal) < said.IndexOf("Lakeline", StringComparison.Ordinal)
        );
        Assert.Contains("Hill Country", Talk.Run("prices", List).Out.Split("Pecan")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_ZIP_code_that_is_none_is_refused() =>
        Assert.Equal(
            "carefare prices: --near: No place is known for \"00000\". Give a ZIP code of five digits.\n",
            Talk.Run("prices", List, "--near", "00000").Err
        );

    [Fact]
    public void Into_a_case_it_fills_the_clinic_of_that_name_and_adds_the_others()
    {
        using var copy = new CaseCopy("maria-uninsured.yaml");
        Assert.Equal(Exit.Answered, Talk.Run("prices", List, "--into", copy.File).Code);
        var quotes = CaseReader.Read("case.yaml", File.ReadAllText(copy.File)).Case!.Quotes;
        Assert.Equal(
            ["Pecan Street Ketamine Clinic", "Lakeline Infusion Center", "Hill Country Wellness"],
            quotes.Select(quote => quote.Name.Value)
        );
        Assert.Equal(290, quotes[2].Infusion.Value.Dollars);
    }

    [Fact]
    public void What_the_case_says_otherwise_stays_unless_it_is_to_be_replaced()
    {
        using var copy = new CaseCopy("maria-uninsured.yaml");
        var before = CaseReader.Read("case.yaml", File.ReadAllText(copy.File)).Case!.Quotes[1].Infusion.Value;
        var said = Talk.Run("prices", List, "--into", copy.File).Out;
        Assert.Contains(
            "With --replace it is changed.",
            string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Equal(before, CaseReader.Read("case.yaml", File.ReadAllText(copy.File)).Case!.Quotes[1].Infusion.Value);
        Talk.Run("prices", List, "--into", copy.File, "--replace");
        Assert.Equal(
            1000,
            CaseReader.Read("case.yaml", File.ReadAllText(copy.File)).Case!.Quotes[1].Infusion.Value.Dollars
        );
    }

    [Theory]
    [InlineData("", "list.csv:1:1: The file is empty. Write the columns into the first line.")]
    [InlineData(
        "clinic,infusion,colour\nA,1,x",
        "list.csv:1:3: colour: There is no column \"colour\". Look the name up, or leave it out."
    )]
    [InlineData(
        "clinic,infussion\nA,1",
        "list.csv:1:2: infussion: There is no column \"infussion\". Did you mean infusion?"
    )]
    [InlineData("clinic\nA", "list.csv:1:1: infusion: The column \"infusion\" is missing. Add it to the first line.")]
    [InlineData("clinic,infusion\nA,abc", "list.csv:2:2: infusion: \"abc\" is not dollars as a plain number")]
    [InlineData(
        "clinic,infusion\nA,1\na,2",
        "list.csv:3:1: clinic: a stands in the list twice. Keep one of the two lines."
    )]
    [InlineData("clinic,infusion\nA,1,2", "list.csv:2:3: The line has more cells than there are columns.")]
    [InlineData("clinic,infusion\n,2", "list.csv:2:1: clinic: The line names no clinic. Add it.")]
    [InlineData("clinic,infusion\nA,", "list.csv:2:1: infusion: The line names no price of a treatment.")]
    public void A_line_that_is_wrong_is_told_with_its_place_and_nothing_is_taken(string text, string problem)
    {
        var (rows, problems) = PriceFile.Read("list.csv", text);
        Assert.Empty(rows);
        Assert.StartsWith(problem, problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_one_wrong_line_leaves_the_case_as_it_was()
    {
        using var copy = new CaseCopy("maria-uninsured.yaml");
        var (before, list) = (File.ReadAllText(copy.File), Path.ChangeExtension(copy.File, ".csv"));
        File.WriteAllText(list, "clinic,infusion\nNew Clinic,300\nOther Clinic,-1\n");
        Assert.Equal(Exit.BadInput, Talk.Run("prices", list, "--into", copy.File).Code);
        Assert.Equal(before, File.ReadAllText(copy.File));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_list_may_be_separated_by_semicolons_or_tabs(string by)
    {
        var (rows, problems) = PriceFile.Read("list.csv", $"clinic{by}infusion\r\n\"A, B\"{by}$1,200.00\r\n");
        Assert.Empty(problems);
        Assert.Equal(["a-b", "A, B", "1200.00"], rows[0].Answers.Select(answer => answer.Written));
    }

    [Fact]
    public void Whatever_stands_in_a_list_it_is_taken_whole_or_refused_in_sentences() =>
        Gen.Char["ab1,;\"\n\r\t =+-@$.\u202e\0é"]
            .Array[0, 200]
            .Select(letters => new string(letters))
            .Sample(text =>
            {
                var (rows, problems) = PriceFile.Read("list.csv", $"clinic,infusion,name\n{text}");
                if (problems.Count == 0 && rows.Count > 0)
                {
                    var filled = QuoteFilling.Fill("case.yaml", "carefare: 1\n", rows, replace: false);
                    Assert.Empty(CaseReader.Read("case.yaml", filled.Text).Problems);
                }

                return rows.Count == 0 || problems.Count == 0;
            });

    /// <summary>A case in a folder that is thrown away.</summary>
    private sealed class CaseCopy : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("carefare-prices").FullName;

        public CaseCopy(string example)
        {
            File = Path.Combine(_folder, example);
            System.IO.File.Copy(Tree.Path("examples", example), File);
        }

        public string File { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
