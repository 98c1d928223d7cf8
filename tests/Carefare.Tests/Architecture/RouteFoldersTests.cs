using Carefare.Tests.Routes;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Architecture;

/// <summary>A way to pay is one folder of code, one file of knowledge and one line in the catalogue.</summary>
public sealed class RouteFoldersTests
{
    private static readonly string Routes = Tree.Path("src", "Carefare", "Routes");

    public static TheoryData<string, string> Folders =>
        new(Catalogue.All.Select(route => (route.Id, route.GetType().Namespace!.Split('.')[^1])));

    [Fact]
    public void Every_folder_of_a_route_stands_in_the_catalogue_once() =>
        Assert.Equal(
            Directory.EnumerateDirectories(Routes).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Catalogue.All.Select(route => route.GetType().Namespace!.Split('.')[^1]).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_route_has_worked_people_a_page_of_words_and_a_file_of_knowledge(string id, string folder) =>
        Assert.Empty(RouteFolder.Lacks(Tree.Root, id, folder));

    [Theory]
    [InlineData("knowledge/routes/loan.yaml")]
    [InlineData("src/Carefare/Routes/Loan/LoanRoute.cs")]
    [InlineData("src/Carefare/Routes/Loan/README.md")]
    [InlineData("src/Carefare/Routes/Loan/examples.yaml")]
    public void A_route_without_one_of_its_files_is_found_out(string file)
    {
        using var copy = new RouteCopy("loan", "Loan");
        Assert.Empty(RouteFolder.Lacks(copy.Root, "loan", "Loan"));
        File.Delete(Path.Combine(copy.Root, file));
        Assert.Equal([file], RouteFolder.Lacks(copy.Root, "loan", "Loan"));
    }

    [Theory]
    [InlineData("## What we do not model, and leave to people\n", "## Notes\n")]
    [InlineData("\n- ", "\n")]
    public void A_page_that_is_silent_on_what_is_not_modelled_is_found_out(string said, string instead)
    {
        using var copy = new RouteCopy("loan", "Loan");
        var page = Path.Combine(copy.Root, "src", "Carefare", "Routes", "Loan", "README.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace(said, instead, StringComparison.Ordinal));
        Assert.NotEmpty(RouteFolder.Lacks(copy.Root, "loan", "Loan"));
    }

    [Fact]
    public void At_least_120_people_are_worked_over_all_routes_and_each_route_has_more_than_one() =>
        Assert.True(
            Catalogue
                .All.Select(route => RouteExamples.Of(route.GetType().Namespace!.Split('.')[^1]).Count)
                .Select(count => count > 1 ? count : throw new InvalidOperationException("one person alone"))
                .Sum() >= 120
        );

    /// <summary>The files of one route in a folder that is thrown away.</summary>
    private sealed class RouteCopy : IDisposable
    {
        public RouteCopy(string id, string folder)
        {
            var code = Directory.EnumerateFiles(Tree.Path("src", "Carefare", "Routes", folder));
            foreach (var file in code.Append(Tree.Path("knowledge", "routes", id + ".yaml")))
            {
                var copy = Path.Combine(Root, Path.GetRelativePath(Tree.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("carefare-route").FullName;

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
