using Carefare.Cli;

namespace Carefare.Tests.Cli;

/// <summary>The option <c>--knowledge DIR</c>, which holds for every command.</summary>
public sealed class KnowledgeFolderTests : IDisposable
{
    private static readonly string Maria = Tree.Path("examples", "maria-uninsured.yaml");

    private readonly string _folder = Copy(
        Tree.Path("knowledge"),
        Directory.CreateTempSubdirectory("carefare").FullName
    );

    /// <summary>A change of one figure, and what each command then answers.</summary>
    public static TheoryData<string, string, string, string[]> Changes { get; } =
        new()
        {
            { "routes/medical-deduction.yaml", "value: 0.075", "value: 0.5", ["plan", Maria] },
            { "routes/medical-deduction.yaml", "value: 0.075", "value: 0.5", ["routes", Maria] },
            { "routes/medical-deduction.yaml", "value: 0.075", "value: 0.5", ["check", Maria] },
            { "routes/medical-deduction.yaml", "value: 0.075", "value: 0.5", ["facts", "medical-deduction-floor"] },
            { "credit/loans.yaml", "lightstream: 0.5", "lightstream: 0.1", ["credit", Maria] },
            {
                "routes/clinical-trial.yaml",
                "means-ketamine: ketamine",
                "means-ketamine: something",
                ["trials", Maria, "--snapshot", Tree.Path("examples", "invented-studies.trials.json")]
            },
            { "tax/poverty.yaml", "{contiguous: 15960,", "{contiguous: 5960,", ["cost", Maria] },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_command_answers_by_the_figures_of_the_folder(string file, string old, string changed, string[] args)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var ours = Talk.Run(args);
        Assert.Equal(ours, Talk.Run([.. args, "--knowledge", _folder]));
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
        var theirs = Talk.Run([.. args, "--knowledge", _folder]);
        Assert.Equal((ours.Code, ours.Err), (theirs.Code, theirs.Err));
        Assert.NotEqual(ours.Out, theirs.Out);
    }

    [Theory]
    [InlineData("plan", "case.yaml")]
    [InlineData("diff", "case.yaml", "other.yaml")]
    [InlineData("new", "case.yaml")]
    [InlineData("check", "case.yaml")]
    [InlineData("cost", "case.yaml")]
    [InlineData("routes", "case.yaml")]
    [InlineData("why", "plan.json")]
    [InlineData("credit", "case.yaml")]
    [InlineData("apr", "credit.json")]
    [InlineData("trials", "case.yaml")]
    [InlineData("facts")]
    public void A_folder_that_cannot_be_read_stops_every_command(params string[] args)
    {
        var said = Talk.Run([.. args, "--knowledge", "nowhere-at-all"]);
        Assert.Equal(
            (
                Exit.BadInput,
                "",
                "carefare: The folder nowhere-at-all cannot be read. Check its name and who may read it.\n"
            ),
            (said.Code, said.Out, said.Err)
        );
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("check")]
    [InlineData("cost")]
    [InlineData("routes")]
    [InlineData("credit")]
    public void A_folder_without_a_figure_that_the_rules_need_is_refused_in_one_sentence(string verb)
    {
        File.Delete(Path.Combine(_folder, "tax", "poverty.yaml"));
        var said = Talk.Run(verb, Maria, "--knowledge", _folder);
        Assert.Equal(
            (
                Exit.BadInput,
                "",
                $"carefare: The folder {_folder} lacks poverty-guideline-additional and 1 more, which the rules need. Copy knowledge/ whole and change figures there.\n"
            ),
            (said.Code, said.Out, said.Err)
        );
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "--json")]
    [InlineData("routes")]
    [InlineData("routes", "--json")]
    [InlineData("credit")]
    [InlineData("credit", "--json")]
    public void A_folder_without_the_cap_on_debts_makes_every_command_on_debt_say_that_nothing_guards(
        params string[] args
    )
    {
        const string Nothing = "nothing here guards against owing too much.";
        Assert.DoesNotContain(Nothing, Said(), StringComparison.Ordinal);
        var path = Path.Combine(_folder, "credit", "loans.yaml");
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("{lightstream: 0.5, upgrade: 0.75}", "{upgrade: 0.75}", StringComparison.Ordinal)
        );
        Assert.Contains(Nothing, Said(), StringComparison.Ordinal);

        string Said() =>
            string.Join(
                ' ',
                Talk.Run([.. args, Maria, "--knowledge", _folder])
                    .Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
