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
    public void Every_route_has_worked_people_a_page_of_words_and_a_file_of_knowledge(string id, string folder)
    {
        Assert.True(File.Exists(Path.Combine(Routes, folder, "examples.yaml")), "examples.yaml");
        Assert.True(File.Exists(Path.Combine(Routes, folder, "README.md")), "README.md");
        Assert.True(File.Exists(Tree.Path("knowledge", "routes", id + ".yaml")), "knowledge/routes");
    }
}
