"""The network as networkx gives it to analysts."""

import networkx

from netgraph import NetworkGraph


def test_the_whole_network_is_a_graph(net: NetworkGraph) -> None:
    graph = net.to_networkx()
    sorts = networkx.get_node_attributes(graph, "sort")
    assert [*sorts.values()].count("partner") == 75
    assert [*sorts.values()].count("venture") == 68
    # 207 participations and 75 links, in participations.csv and the two files of relations.
    assert graph.number_of_edges() == 282
    assert set(graph["gemeente-heerlen"]["preventiecoalitie-heerlen"]) == {
        *("founder", "steering_group_member", "programme_team_member"),
    }
    edge = graph["zuyderland-mc"]["zuyderland"]["PART_OF"]
    assert (edge["relation"], edge["since"]) == ("PART_OF", "2015-07")


def test_a_part_of_it_as_of_a_day(net: NetworkGraph) -> None:
    graph = net.to_networkx("Zorgpunt Oostelijke Mijnstreek", as_of="2020-12-08")
    assert set(graph) == {
        *("zorgpunt-oostelijke-mijnstreek", "mondriaan", "programmalijn-regionaal-zorgpunt"),
    }
    assert graph["mondriaan"]["zorgpunt-oostelijke-mijnstreek"]["user"]["evidence"] == "certain"
